namespace LiveEmpathy.Voice;

/// <summary>What is known of 20 ms of one voice.</summary>
internal struct FrameProsody
{
    /// <summary>The frame is speech of this leg.</summary>
    public bool Speech;

    /// <summary>Mean square, relative to full scale.</summary>
    public float Energy;

    /// <summary>Mean square below 1 kHz.</summary>
    public float Low;

    /// <summary>Mean square above 1 kHz.</summary>
    public float High;

    /// <summary>Pitch at the start, Hz, 0 where there is no voice.</summary>
    public float Hz0;

    /// <summary>Pitch in the middle, Hz, 0 where there is no voice.</summary>
    public float Hz1;

    /// <summary>Syllables that begin here.</summary>
    public int Syllables;
}
