using LiveEmpathy.Contracts;

namespace LiveEmpathy.Server.Tests.Calls.Packed;

/// <summary>Every other demo call, one after the other, as one call of so many minutes.</summary>
internal static class LongCall
{
    private static readonly string[] Names =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Demo", "Calls"), "*.wav").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal).Where((_, i) => i % 2 == 0)];

    private static readonly Lazy<UplinkMessage[][]> Calls = new(() => [.. Names.Select(Recorded.Messages)]);

    public static UplinkMessage[] Of(int minutes)
    {
        var (all, shift, ids) = (new List<UplinkMessage>(), 0, 0);
        for (var i = 0; shift < minutes * 60_000; i++)
        {
            var call = Calls.Value[i % Calls.Value.Length];
            foreach (var m in call) all.Add(Later(m, all.Count + 1, shift, ids));
            (shift, ids) = (all[^1].UpToMs, ids + call.SelectMany(m => m.Words ?? []).Select(u => u.UtteranceId).DefaultIfEmpty(0).Max());
        }
        return [.. all];
    }

    private static UplinkMessage Later(UplinkMessage m, long seq, int shift, int ids) => m with
    {
        Seq = seq,
        UpToMs = m.UpToMs + shift,
        Ended = false,
        Edges = m.Edges?.Select(e => e with { AtMs = e.AtMs + shift }).ToArray(),
        Voice = m.Voice?.Select(v => v with { AtMs = v.AtMs + shift }).ToArray(),
        Notices = m.Notices?.Select(n => n with { AtMs = n.AtMs + shift }).ToArray(),
        Words = m.Words?.Select(u => u with
        {
            UtteranceId = u.UtteranceId + ids,
            Words = Array.ConvertAll(u.Words, w => w with { FromMs = w.FromMs + shift, ToMs = w.ToMs + shift }),
        }).ToArray(),
    };
}
