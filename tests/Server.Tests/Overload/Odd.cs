using System.Reflection;
using System.Threading.Channels;

namespace LiveEmpathy.Server.Tests.Overload;

/// <summary>Values that nobody in their right mind would send, of any type that a hub takes.</summary>
/// <param name="seed">The same seed makes the same values.</param>
/// <param name="numbers">False: the wire has no NaN and no infinity (JSON).</param>
internal sealed class Odd(int seed, bool numbers)
{
    private static readonly string[] Texts =
        ["", " ", "a", "good", "../../etc/passwd", "\0\r\n\t", "'; drop table calls; --", "<script>alert(1)</script>", "日本語😀", new('x', 10_000), "{\"a\":1}", "NaN"];

    private static readonly long[] Wholes = [0, 1, -1, 2, 400, int.MaxValue, int.MinValue, 3_600_000];

    private readonly Random _dice = new(seed);

    /// <summary>A value of this type, mostly odd, sometimes fitting.</summary>
    public object? Of(Type type, int depth = 0)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return _dice.Next(3) == 0 ? null : Of(inner, depth);
        if (type.IsEnum) return Enum.ToObject(type, _dice.Next(3) == 0 ? _dice.Next(200) : _dice.Next(4));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)) return Stream(type.GetGenericArguments()[0]);
        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => _dice.Next(6) == 0 ? null : Texts[_dice.Next(Texts.Length)],
            TypeCode.Boolean => _dice.Next(2) == 0,
            TypeCode.Int32 => (int)Wholes[_dice.Next(Wholes.Length)],
            TypeCode.Int64 => _dice.Next(4) == 0 ? long.MaxValue : Wholes[_dice.Next(Wholes.Length)],
            TypeCode.Byte => (byte)_dice.Next(256),
            TypeCode.Single => (float)Broken(),
            TypeCode.Double => Broken(),
            _ when type == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch.AddDays(_dice.Next(2) == 0 ? 0 : 2_900_000),
            _ when type.IsArray => Several(type.GetElementType()!, depth),
            _ => _dice.Next(8) == 0 && !type.IsValueType ? null : Record(type, depth),
        };
    }

    private double Broken() => _dice.Next(5) switch
    {
        0 when numbers => double.NaN,
        1 when numbers => double.PositiveInfinity,
        2 => -1e30,
        3 => _dice.NextDouble(),
        _ => 1e30,
    };

    private Array? Several(Type of, int depth)
    {
        if (_dice.Next(6) == 0) return null;
        var many = Array.CreateInstance(of, depth > 3 ? 0 : _dice.Next(20) == 0 ? 1_500 : _dice.Next(4));
        for (var i = 0; i < many.Length; i++) many.SetValue(i < 3 ? Of(of, depth + 1) : many.GetValue(i % 3), i);
        return many;
    }

    private object Record(Type type, int depth)
    {
        var make = type.GetConstructors().MaxBy(c => c.GetParameters().Length) ?? throw new InvalidOperationException($"{type.Name}: nothing makes it.");
        return make.Invoke([.. make.GetParameters().Select(p => Of(p.ParameterType, depth + 1))]);
    }

    private object Stream(Type of) => typeof(Odd).GetMethod(nameof(Filled), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(of).Invoke(this, [])!;

    private ChannelReader<T> Filled<T>()
    {
        var channel = Channel.CreateUnbounded<T>();
        for (var i = _dice.Next(6); i >= 0; i--) channel.Writer.TryWrite((T)Of(typeof(T))!);
        channel.Writer.Complete();
        return channel.Reader;
    }
}
