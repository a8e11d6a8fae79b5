using PartnerTiers.Channels.Teams.Activities;

namespace PartnerTiers.Channels.Teams.Receiving;

/// <summary>Answers operations that Teams invokes and waits for. To add one: a class, and a line of <c>TeamsRegistration</c>.</summary>
internal interface IInvokeHandler
{
    /// <summary>The operations' names, as <see cref="Activity.Name"/> has them.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>The body of the HTTP answer. May throw and may take long: <see cref="Invokes"/> sees to both.</summary>
    Task<object> AnswerAsync(Activity activity, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>The body that shows a sentence and nothing else.</summary>
    object Say(Activity activity, string sentence);
}
