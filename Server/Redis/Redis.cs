using LiveEmpathy.Server.Calls.Log;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveEmpathy.Server.Redis;

/// <summary>What many servers on one Redis are made of; nothing of it runs without `ConnectionStrings:Redis`.</summary>
internal static class Redis
{
    public static void AddRedis(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<RedisOptions>().BindConfiguration("Redis").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<RedisLink>();
        if (builder.Configuration.GetConnectionString("Redis") is not { Length: > 0 }) return;
        services.AddSingleton<RedisCallLog>();
        services.Replace(ServiceDescriptor.Singleton<ICallLog>(s => s.GetRequiredService<RedisCallLog>()));
        services.AddSingleton<NewsCollector>();
        services.AddHostedService<NewsExchange>();
        services.AddHostedService<LogHealing>();
        services.AddSingleton<IHostLifetime, HandingOver>();
    }
}
