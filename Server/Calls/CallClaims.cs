using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls.Log;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Calls;

/// <summary>Desks ask for their calls here: new ones, after a dropped line, and after another server was lost.</summary>
public sealed class CallClaims(CallRegistry calls, CallIntake intake, CallOpening opening, ICallLog log, CallJournal journal, IOptions<LiveCallOptions> options)
{
    private const int FullRetrySeconds = 15;

    /// <summary>True: this server is being stopped and takes no calls any more.</summary>
    public bool Stopping { get; set; }

    /// <summary>A desk asks for a call, new or again.</summary>
    public async ValueTask<CallClaim> ClaimAsync(OpenCall open, string connectionId)
    {
        ArgumentNullException.ThrowIfNull(open);
        if (Stopping) return Refuse("this server is being stopped; another one takes the call", 1);
        if (calls.IsFullFor(open.Call.CallId)) return Refuse($"this server carries {options.Value.MaxCalls} calls and can take no more now", FullRetrySeconds);
        var here = calls.Own(open.Call.CallId);
        var granted = await log.ClaimAsync(here?.Info ?? opening.Known(open.Call), open.DeskId);
        if (granted.Answer != ClaimAnswer.Granted) return Say(granted);

        var call = here ?? opening.Open(granted.Call);
        journal.Open(call.Info, again: here is null);
        var replayed = await intake.BringAsync(call, granted, here is null ? open.Acknowledged : 0);
        var resumeAfter = call.Use(c => c.Hold(new DeskClaim(open.DeskId, granted.Claim, connectionId), granted.Seq));
        calls.Take(call);
        calls.Tell(call, replayed && here is null ? CallNews.State | CallNews.Cue | CallNews.Interrupts : CallNews.State);
        return new CallClaim(granted.Claim, resumeAfter, Profile: opening.Profile);
    }

    private static CallClaim Say(LogClaim answer) => answer.Answer switch
    {
        // The desk that brought the call may not have heard that all of it came: its last acknowledgement is lost with its line.
        ClaimAnswer.Complete => new CallClaim(answer.Claim, answer.Seq),
        ClaimAnswer.Over => Refuse("this call is over; open a new one under another id"),
        ClaimAnswer.OtherDesk => Refuse("another desk is on this call; give each call an id of its own"),
        _ => Refuse("this call belongs to another desk, which may come back", FullRetrySeconds),
    };

    private static CallClaim Refuse(string why, int retryAfterSeconds = 0) => new(0, 0, why, retryAfterSeconds);
}
