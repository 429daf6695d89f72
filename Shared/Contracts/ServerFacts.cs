using MessagePack;

namespace LiveEmpathy.Contracts;

/// <summary>What a page needs to know about its server before anything else; `GET /api/server`.</summary>
/// <param name="Build">Which build runs: another one than before means that the page in the browser is old.</param>
/// <param name="Run">This run of the server: another one after a restart.</param>
/// <param name="Now">The server's clock, to correct the viewer's.</param>
/// <param name="ListenIn">True where policy lets supervisors listen to live calls.</param>
/// <param name="Profile">The law it works under: under EU the pages leave out everything about the agent's tone.</param>
[MessagePackObject]
public sealed record ServerFacts(
    [property: Key(0)] string Build, [property: Key(1)] string Run, [property: Key(2)] DateTimeOffset Now, [property: Key(3)] bool ListenIn,
    [property: Key(4)] LegalProfile Profile = LegalProfile.Standard);
