using System.Globalization;
using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Moments;

/// <summary>The moments of a call, oldest discovery first. Those of the last minutes are kept as they are, older ones packed: rule, time and words.</summary>
/// <param name="playbook">The rules, which say what is not packed.</param>
/// <param name="store">Where what is packed lies.</param>
internal sealed class FoundMoments(CallPlaybook playbook, IBlockStore store)
{
    private const int LeastKept = 48;
    private const int MostKept = 192;
    private const int KeptMs = 240_000; // what alerts and cues rest on: within two minutes, found up to two minutes late
    private const int AtOnce = 16;
    private const int BlockBytes = 2_048;
    private readonly LongList<Moment> _all = new(store, BlockBytes, (to, moment) => Write(playbook, to, moment), from => Read(playbook, from));

    /// <summary>All of them.</summary>
    public LongList<Moment> All => _all;

    /// <summary>True where a rule has found something that begins here, lately.</summary>
    public bool Has(RuleEntry rule, int fromMs) => PlaceOf(rule, fromMs) is not null;

    public void Add(Moment moment)
    {
        var upTo = _all.FirstKept;
        while (upTo <= _all.Count - LeastKept && (_all[upTo].ToMs < moment.ToMs - KeptMs || upTo <= _all.Count - MostKept)) upTo++;
        if (upTo - _all.FirstKept > AtOnce) _all.PackBefore(upTo); // first, lest the list double
        _all.Add(moment);
    }

    /// <summary>What a rule has found lately, and begins here, has another end by now.</summary>
    /// <returns>The moment as it is now; null where there is none, or it ends there already.</returns>
    public Moment? MoveEnd(RuleEntry rule, int fromMs, int toMs) =>
        PlaceOf(rule, fromMs) is { } at && _all[at].ToMs != toMs ? _all[at] = _all[at] with { ToMs = toMs, Text = Says(rule, fromMs, toMs) } : null;

    /// <summary>Takes a moment that has another end, in the place of what it was.</summary>
    public void Replace(Moment moment)
    {
        for (var i = _all.Count - 1; i >= _all.FirstKept; i--)
            if (_all[i].Id == moment.Id) _all[i] = moment;
    }

    /// <summary>What a moment of a rule says.</summary>
    public static string Says(RuleEntry rule, int fromMs, int toMs) =>
        rule.Says.Replace("{seconds}", ((toMs - fromMs) / 1000.0).ToString("0.0", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private int? PlaceOf(RuleEntry rule, int fromMs)
    {
        for (var i = _all.Count - 1; i >= _all.FirstKept; i--)
            if (_all[i].FromMs == fromMs && _all[i].Rule == rule.Id) return i;
        return null;
    }

    private static void Write(CallPlaybook playbook, BinaryWriter to, Moment moment)
    {
        to.Write7BitEncodedInt(moment.Id);
        to.Write7BitEncodedInt(playbook.Rule(moment.Rule).Place);
        to.Write((byte)((int)moment.Kind | ((int)moment.Leg << 4)));
        to.Write7BitEncodedInt(moment.FromMs);
        to.Write7BitEncodedInt(moment.ToMs - moment.FromMs);
        to.Write(moment.Words is null ? "" : $" {moment.Words}"); // no words are other than empty ones
    }

    private static Moment Read(CallPlaybook playbook, BinaryReader from)
    {
        var (id, rule, facts, fromMs) = (from.Read7BitEncodedInt(), playbook.RulesByPlace[from.Read7BitEncodedInt()], from.ReadByte(), from.Read7BitEncodedInt());
        var toMs = fromMs + from.Read7BitEncodedInt();
        var words = from.ReadString();
        return new Moment(
            id, rule.Habit, rule.Id, (MomentKind)(facts & 15), (Leg)(facts >> 4), fromMs, toMs, Says(rule, fromMs, toMs), words.Length == 0 ? null : words[1..]);
    }
}
