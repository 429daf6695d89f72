using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace LiveEmpathy.Server.Calls;

/// <summary>
/// Who belongs together, by a name: pages of an agent, viewers of a team. A message of a call asks only for those it concerns, however
/// many others there are. Thread-safe; an empty group takes no room.
/// </summary>
internal sealed class Groups<T>
    where T : notnull
{
    private readonly ConcurrentDictionary<string, ImmutableArray<T>> _groups = new(StringComparer.Ordinal);

    /// <summary>Names that somebody belongs to.</summary>
    public int Count => _groups.Count;

    /// <summary>Those of a name now, each once.</summary>
    public ImmutableArray<T> Of(string name) => _groups.TryGetValue(name, out var group) ? group : [];

    /// <summary>One belongs to it; not twice.</summary>
    public void Add(string name, T one) => _groups.AddOrUpdate(name, [one], (_, group) => group.Contains(one) ? group : group.Add(one));

    /// <summary>One does not belong to it any more.</summary>
    public void Remove(string name, T one)
    {
        while (_groups.TryGetValue(name, out var group) && group.Contains(one))
        {
            if (group.Length == 1 ? _groups.TryRemove(new(name, group)) : _groups.TryUpdate(name, group.Remove(one), group)) return;
        }
    }
}
