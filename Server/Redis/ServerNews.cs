using LiveEmpathy.Contracts;
using LiveEmpathy.Server.ListenIn;
using MessagePack;

namespace LiveEmpathy.Server.Redis;

/// <summary>What one server tells the others, at most four times a second. Fields are only ever added at the end: servers of two versions run side by side.</summary>
/// <param name="Server">Which server: another id after each start.</param>
/// <param name="Tiles">Its calls that are new or have changed.</param>
/// <param name="Gone">Its calls that left the wall.</param>
/// <param name="All">The ids of all its calls, now and then: those that are not among them have gone unheard. Null: not this time.</param>
/// <param name="Handed">Alerts that were handed to somebody.</param>
/// <param name="Viewers">Pages that are open on it.</param>
/// <param name="Heard">What customers have said, for the topics of the floor.</param>
/// <param name="Leaving">True: it is being stopped.</param>
/// <param name="Seats">Names of the supervisors who are at it.</param>
/// <param name="Listening">All who listen at it to calls of other servers.</param>
[MessagePackObject]
public sealed record ServerNews(
    [property: Key(0)] string Server,
    [property: Key(1)] CallTile[]? Tiles,
    [property: Key(2)] string[]? Gone,
    [property: Key(3)] string[]? All,
    [property: Key(4)] HandedAlert[]? Handed,
    [property: Key(5)] int Viewers,
    [property: Key(6)] HeardWords[]? Heard,
    [property: Key(7)] bool Leaving,
    [property: Key(8)] string[]? Seats = null,
    [property: Key(9)] ListenAsk[]? Listening = null);

/// <summary>A call as the other servers show it.</summary>
/// <param name="Tile">Its tile.</param>
/// <param name="Claim">The claim under which it is written: of two servers that say they have a call, the newer claim is right.</param>
/// <param name="Entries">How far its log has come.</param>
/// <param name="Alerts">All its alerts.</param>
[MessagePackObject]
public sealed record CallTile(
    [property: Key(0)] TileView Tile, [property: Key(1)] long Claim, [property: Key(2)] long Entries, [property: Key(3)] AlertView[] Alerts);

/// <summary>An alert that was handed to somebody, whose seat may be at any server.</summary>
[MessagePackObject]
public sealed record HandedAlert([property: Key(0)] AlertView Alert, [property: Key(1)] string To);

/// <summary>What a customer has said in one utterance, in plain words.</summary>
[MessagePackObject]
public sealed record HeardWords(
    [property: Key(0)] string CallId, [property: Key(1)] string? Customer, [property: Key(2)] string[] Words, [property: Key(3)] bool[] EndsSentence, [property: Key(4)] DateTimeOffset At);
