using System.Security.Cryptography;
using System.Text;
using LiveEmpathy.Calls;
using LiveEmpathy.Server.Calls;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Topics;

/// <summary>
/// Who has called this server before, and what about: so that a repeat caller is known where the company's own system does not say
/// so. Customers' ids are kept hashed with a key of this file. Thread-safe.
/// </summary>
public sealed class ContactBook : IDisposable
{
    private const int MostEarlier = 20;

    /// <summary>The company's own list has the same call: two entries this close are one.</summary>
    private static readonly TimeSpan SameContact = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<EarlierContact>> _byCustomer = new(StringComparer.Ordinal);
    private readonly Queue<(string Customer, DateTimeOffset At)> _order = new();
    private readonly ContactOptions _options;
    private readonly TopicCounter _topics;
    private readonly TimeProvider _time;
    private readonly ContactFile _file;

    /// <summary>Opens the book.</summary>
    /// <exception cref="IOException">Its file cannot be read or written.</exception>
    public ContactBook(IOptions<ContactOptions> options, TopicCounter topics, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _topics, _time) = (options.Value, topics, time);
        _file = ContactFile.Open(_options.File, Oldest(), (customer, contact) => Keep(customer, contact));
    }

    /// <summary>The card with the contacts that this server knows of; the same card where there are none.</summary>
    public CustomerCard? Recall(CustomerCard? card)
    {
        if (card?.CustomerId is not { Length: > 0 } id) return card;
        EarlierContact[] own;
        lock (_gate) own = _byCustomer.TryGetValue(Key(id), out var known) ? [.. known.Where(c => c.At >= Oldest())] : [];
        own = [.. own.Where(c => !card.Earlier.Any(e => (e.At - c.At).Duration() < SameContact))];
        return own.Length == 0 ? card : card with { Earlier = [.. card.Earlier.Concat(own).OrderByDescending(c => c.At).Take(MostEarlier)] };
    }

    /// <summary>A call is over.</summary>
    internal void Remember(LiveCall call)
    {
        var topic = _topics.Subject(call.Info.CallId);
        _topics.Forget(call.Info.CallId);
        if (_options.RememberDays == 0 || call.Info.Customer?.CustomerId is not { Length: > 0 } id) return;
        var contact = new EarlierContact(call.Info.StartedAt, topic ?? "");
        lock (_gate)
        {
            Keep(Key(id), contact);
            _file.Add(Key(id), contact);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Keep(string customer, EarlierContact contact)
    {
        if (!_byCustomer.TryGetValue(customer, out var known)) _byCustomer[customer] = known = [];
        known.Insert(0, contact);
        if (known.Count > MostEarlier) known.RemoveAt(MostEarlier);
        _order.Enqueue((customer, contact.At));
        while (_order.Count > _options.MaxContacts || (_order.TryPeek(out var first) && first.At < Oldest())) Drop(_order.Dequeue());
    }

    private void Drop((string Customer, DateTimeOffset At) contact)
    {
        if (!_byCustomer.TryGetValue(contact.Customer, out var known)) return;
        known.RemoveAll(c => c.At == contact.At);
        if (known.Count == 0) _byCustomer.Remove(contact.Customer);
    }

    private DateTimeOffset Oldest() => _time.GetUtcNow() - TimeSpan.FromDays(_options.RememberDays);

    private string Key(string id) => Convert.ToHexString(HMACSHA256.HashData(_file.Key, Encoding.UTF8.GetBytes(id)).AsSpan(0, 16));
}
