namespace LiveEmpathy.Words;

/// <summary>
/// The parts of a text that are read on their own: sentences where their ends are written, else, and where they are long,
/// overlapping windows.
/// <code>
/// so that is done . [and what do you think we should do about the other one then my friend because ...]
///                   |---------------- 16 words --------------------|
///                                                 |---------------- 16 words ----------------|
/// </code>
/// </summary>
internal ref struct Stretches(TextFeatures features)
{
    private const int Longest = 16;
    private const int Step = 8;
    private int _from;
    private int _end;
    private bool _started;

    public (int From, int To) Current { get; private set; }

    public readonly Stretches GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_started && Current.To < _end)
        {
            _from += Step;
            Current = (_from, Math.Min(_end, _from + Longest));
            return true;
        }
        if (_started) _from = _end;
        _started = true;
        if (_from >= features.Words) return false;
        _end = _from + 1;
        while (_end < features.Words && !features.EndsSentence(_end - 1)) _end++;
        Current = (_from, Math.Min(_end, _from + Longest));
        return true;
    }
}
