using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Access;
using LiveEmpathy.Server.Alerts;
using LiveEmpathy.Server.Playbook;
using LiveEmpathy.Server.Topics;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Calls;

/// <summary>What a call is given when it opens: its playbook, the law, and what this server knows already of the customer and of the floor.</summary>
public sealed class CallOpening(
    PlaybookShelf playbooks, ContactBook contacts, RisingTopics topics, TextModels models, AlertLog alerts, IBlockStore store, IOptions<LegalOptions> legal, TimeProvider time)
{
    /// <summary>The law that this server works under.</summary>
    public LegalProfile Profile => legal.Value.Profile;

    /// <summary>A new call with what this server knows beside what the desk says.</summary>
    public CallInfo Known(CallInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        var issues = topics.Now.Select(t => t.Phrase).ToArray();
        return info with { Customer = contacts.Recall(info.Customer), KnownIssues = issues.Length == 0 ? null : issues, Playbook = playbooks.EditionFor(info) };
    }

    /// <summary>A call at its beginning.</summary>
    public LiveCall Open(CallInfo known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var playbook = playbooks.For(known);
        return new LiveCall(known, playbook, new CallAnalyzer(known, playbook, models, Profile, store), alerts, time);
    }

    /// <summary>A message without what the law forbids to keep, should a desk send it all the same.</summary>
    public UplinkMessage Lawful(UplinkMessage message) => Profile == LegalProfile.EU ? AgentVoice.BehaviourOnly(message) : message;

    /// <summary>A call is over and off the wall.</summary>
    internal void Closed(LiveCall call) => contacts.Remember(call);
}
