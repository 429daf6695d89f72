using LiveEmpathy.Calls;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Server.Tests.Topics;

public sealed class ContactBookTests : IDisposable
{
    private static readonly CustomerCard Card = new("customer-77", "Ruth Okafor", null, []);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly FakeTimeProvider _time = new(TalkScript.Call.StartedAt);

    private string Book => Path.Combine(_folder.FullName, "contacts");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Who_has_called_before_is_known_again_without_metadata_and_over_a_restart()
    {
        await CallAsync("first");
        _time.Advance(TimeSpan.FromDays(2));

        var again = await CallAsync("second");

        Assert.Equal(TalkScript.Call.StartedAt, Assert.Single(again.Customer!.Earlier).At);
        var kept = await File.ReadAllTextAsync(Book, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("customer-77", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Okafor", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_its_days_a_contact_is_forgotten()
    {
        await CallAsync("first");
        _time.Advance(TimeSpan.FromDays(31));
        Assert.Empty((await CallAsync("second")).Customer!.Earlier);
        Assert.Equal(2, (await File.ReadAllLinesAsync(Book, TestContext.Current.CancellationToken)).Length); // the key and the second call
    }

    [Fact]
    public async Task A_contact_that_the_company_has_told_of_is_not_there_twice()
    {
        await CallAsync("first");
        _time.Advance(TimeSpan.FromDays(1));
        var told = Card with { Earlier = [new EarlierContact(TalkScript.Call.StartedAt.AddMinutes(10), "no internet")] };
        Assert.Equal("no internet", Assert.Single((await CallAsync("second", told)).Customer!.Earlier).Topic);
    }

    /// <summary>A server starts, takes a call to its end and stops.</summary>
    private async Task<CallInfo> CallAsync(string id, CustomerCard? card = null)
    {
        await using var server = await RunningServer.StartAsync(_time, ("Contacts:File", Book));
        await using var desk = await TestDesk.ConnectAsync(server);
        var call = TestDesk.Call(id) with { StartedAt = _time.GetUtcNow(), Customer = card ?? Card };
        await desk.SendAsync(call, [.. new TalkScript().Customer(0, 3, "my internet has been down for three days").Agent(3.5, 5, "let me see").Messages(ended: true)]);
        var info = server.Calls.Find(id)!.Info;
        _time.Advance(TimeSpan.FromSeconds(20));
        server.Calls.Sweep();
        Assert.Empty(server.Calls.OnWall);
        return info;
    }
}
