using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Desk.Uplink;

/// <summary>Why the line failed, in words for a person.</summary>
internal static class Reason
{
    private const string Preface = "HubException: ";

    public static string Of(Exception failure, Uri server) => failure switch
    {
        ServerBusyException => $"{server} says: {failure.Message}",
        TimeoutException => $"{server} does not answer",
        HttpRequestException { StatusCode: HttpStatusCode.NotFound } => $"{server} answers, but there is no LiveEmpathy server at that address",
        HttpRequestException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => $"{server} does not know this desk (check its key)",
        HttpRequestException { StatusCode: { } status } => $"{server} answers with error {(int)status}",
        HttpRequestException { InnerException: SocketException socket } => $"{server} cannot be reached ({InWords(socket.SocketErrorCode)})",
        HttpRequestException => $"{server} cannot be reached",
        HubException => $"{server} broke off: {InWords(failure)}",
        _ => $"the line to {server} was lost",
    };

    /// <summary>True where the hub itself said what is wrong with what it was sent; false where it broke.</summary>
    public static bool IsRejection(Exception failure) => failure is HubException && failure.Message.Contains(Preface, StringComparison.Ordinal);

    /// <summary>A hub's own message without the framework's preface.</summary>
    public static string InWords(Exception failure) => failure.Message[(failure.Message.LastIndexOf(Preface, StringComparison.Ordinal) is var at and >= 0 ? at + Preface.Length : 0)..];

    private static string InWords(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => "connection refused",
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "no such host",
        SocketError.NetworkUnreachable or SocketError.HostUnreachable => "no way there from this network",
        _ => error.ToString(),
    };
}
