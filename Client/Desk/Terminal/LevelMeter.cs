using Spectre.Console;
using Spectre.Console.Rendering;

namespace LiveEmpathy.Desk.Terminal;

/// <summary>A bar from -60 to 0 dB with its figure, as wide as there is room.</summary>
/// <param name="db">Level, dB relative to full scale.</param>
/// <param name="colour">Colour of the leg.</param>
internal sealed class LevelMeter(float db, string colour) : Renderable
{
    private const int Quietest = -60, Widest = 60, FigureCells = 8, Eighths = 8;
    private const string Parts = " ▏▎▍▌▋▊▉";

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var cells = Math.Clamp(maxWidth - FigureCells, 1, Widest);
        var full = (int)(Math.Clamp((db - Quietest) / -Quietest, 0, 1) * cells * Eighths);
        var part = full % Eighths > 0 ? Parts[full % Eighths].ToString() : "";
        yield return new Segment(new string('█', full / Eighths) + part, Style.Parse(colour));
        yield return new Segment(new string('╌', cells - (full / Eighths) - part.Length), Face.Quiet);
        yield return db < Quietest ? new Segment("   quiet", Face.Quiet) : new Segment($"{db,5:0} dB");
    }
}
