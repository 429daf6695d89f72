namespace LiveEmpathy.Server.ListenIn;

/// <summary>What listening in is made of.</summary>
internal static class ListenIn
{
    public static void AddListenIn(this IServiceCollection services)
    {
        services.AddOptions<ListenInOptions>().BindConfiguration("ListenIn").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ListenRecord>();
        services.AddSingleton<ListenRooms>();
        services.AddSingleton<ListenRelay>();
        services.AddSingleton<FarListeners>();
    }
}
