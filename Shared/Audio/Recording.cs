namespace LiveEmpathy.Audio;

/// <summary>Audio in memory: one array of samples (-1..1) for each channel, all of one length.</summary>
/// <param name="SampleRate">Hz.</param>
/// <param name="Channels">Samples of each channel.</param>
public sealed record Recording(int SampleRate, float[][] Channels)
{
    /// <summary>Length, seconds.</summary>
    public double Seconds => (double)Channels[0].Length / SampleRate;
}
