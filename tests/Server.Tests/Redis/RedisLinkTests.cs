using LiveEmpathy.Server.Health;
using LiveEmpathy.Server.Redis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Tests.Redis;

/// <summary>How long anything waits for Redis.</summary>
public sealed class RedisLinkTests
{
    [Fact]
    public async Task An_answer_that_never_comes_is_waited_for_twice_the_limit_of_the_library_and_counts_as_away()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("ConnectionStrings:Redis", (string?)"127.0.0.1:1,asyncTimeout=20")]).Build();
        await using var link = new RedisLink(settings, Options.Create(new RedisOptions()), new Troubles(), TimeProvider.System, NullLogger<RedisLink>.Instance);
        var late = await Assert.ThrowsAsync<TimeoutException>(() => link.InTimeAsync(new TaskCompletionSource<int>().Task).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.True(RedisLink.IsAway(late));
        Assert.Equal(3, await link.InTimeAsync(Task.FromResult(3)));
    }
}
