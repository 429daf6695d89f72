namespace LiveEmpathy.Words;

/// <summary>
/// The parts of a text that are read on their own: sentences where their ends are written, else, and where they are long,
/// overlapping windows.
/// <code>
/// so that is done . [and what do you think we should do about the other one then my friend because ...]
///                   |------------------ longest -------------------|
///                                           |------------------ longest -------------------|
/// </code>
/// </summary>
/// <param name="features">The words.</param>
/// <param name="longest">Words of a window at most; the next begins half a window later.</param>
/// <param name="sentences">False: ends of sentences do not matter.</param>
internal ref struct Stretches(TextFeatures features, int longest, bool sentences = true)
{
    private int _from;
    private int _end;
    private bool _started;

    public (int From, int To) Current { get; private set; }

    public readonly Stretches GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_started && Current.To < _end)
        {
            _from += longest / 2;
            Current = (_from, Math.Min(_end, _from + longest));
            return true;
        }
        if (_started) _from = _end;
        _started = true;
        if (_from >= features.Words) return false;
        _end = _from + 1;
        while (_end < features.Words && !(sentences && features.EndsSentence(_end - 1))) _end++;
        Current = (_from, Math.Min(_end, _from + longest));
        return true;
    }
}
