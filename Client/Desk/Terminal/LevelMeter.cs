using Spectre.Console;
using Spectre.Console.Rendering;

namespace LiveEmpathy.Desk.Terminal;

/// <summary>A bar from -60 to 0 dB with its figure.</summary>
/// <param name="db">Level, dB relative to full scale.</param>
/// <param name="colour">Colour of the leg.</param>
internal sealed class LevelMeter(float db, string colour) : Renderable
{
    private const int Cells = 30;

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var full = Math.Clamp((int)((db + 60) / 60 * Cells), 0, Cells);
        yield return new Segment(new string('█', full), Style.Parse(colour));
        yield return new Segment(new string('·', Cells - full) + $" {db,4:0} dB");
    }
}
