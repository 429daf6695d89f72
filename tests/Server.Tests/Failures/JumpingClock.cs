namespace LiveEmpathy.Server.Tests.Failures;

/// <summary>The system's clock, until somebody sets it to another time; what it measures goes on as before.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private TimeSpan _off;

    public void Jump(TimeSpan by) => _off += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _off;
}
