using LiveEmpathy.Words;

namespace LiveEmpathy.Shared.Tests.Words;

/// <summary>The models that ship, loaded once for these tests.</summary>
internal static class Shipped
{
    public static readonly TextModels Models = TextModels.Load(new ShippedData(typeof(Shipped).Assembly));
}
