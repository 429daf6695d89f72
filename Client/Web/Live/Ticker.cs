namespace LiveEmpathy.Web.Live;

/// <summary>Once a second, for what ages on the screen.</summary>
public sealed class Ticker : IDisposable
{
    private readonly ITimer _timer;

    public Ticker(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        _timer = time.CreateTimer(_ => Second?.Invoke(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    /// <summary>A second has passed.</summary>
    public event Action? Second;

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();
}
