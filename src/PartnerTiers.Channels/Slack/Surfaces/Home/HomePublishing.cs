using PartnerTiers.Channels.Slack.Answering;
using PartnerTiers.Channels.Slack.Directory;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Slack.WebApi;

namespace PartnerTiers.Channels.Slack.Surfaces.Home;

/// <summary>Puts the app's own page before a person: when it is opened, and again when it would say something else.</summary>
internal sealed class HomePublishing(SlackAnswers answers, SlackCaller slack, SlackDirectory directory, ISlackHomePages pages, TimeProvider time)
{
    /// <summary>Publishes the page of somebody who opens it.</summary>
    public async Task<SlackOutcome> OpenAsync(SlackInstall install, string person, CancellationToken cancellationToken)
    {
        var page = await answers.HomeAsync(AskingOf(install, person), cancellationToken);
        var outcome = await slack.CallAsync(install, "views.publish", new Dictionary<string, object?> { ["user_id"] = person, ["view"] = HomeView.Of(page) }, cancellationToken);
        if (outcome is SlackOutcome.Done)
        {
            await pages.PutAsync(new SlackHomePage(install.Key, person, HomeView.HashOf(page, time.GetUtcNow()), time.GetUtcNow()), cancellationToken);
        }

        return outcome;
    }

    /// <summary>Publishes an opened page again, where it would say something else now.</summary>
    /// <returns>What Slack said; null: nothing was to be done, or nobody knows who the person is now.</returns>
    public async Task<SlackOutcome?> RenewAsync(SlackInstall install, SlackHomePage kept, CancellationToken cancellationToken)
    {
        // Slack doesn't tell who it is: composed for a stranger, the page would lose all that stands there rightly.
        if (await directory.UserAsync(install, kept.Person, cancellationToken) is null)
        {
            return null;
        }

        var page = await answers.HomeAsync(AskingOf(install, kept.Person), cancellationToken);
        if (page.Kind is not "home" || HomeView.HashOf(page, time.GetUtcNow()) is var hash && hash == kept.Shown)
        {
            return null;
        }

        var outcome = await slack.CallAsync(install, "views.publish", new Dictionary<string, object?> { ["user_id"] = kept.Person, ["view"] = HomeView.Of(page) }, cancellationToken);
        switch (outcome)
        {
            // What Slack finds wrong with our page it will find wrong again: it waits for another one.
            case SlackOutcome.Done or SlackOutcome.Refused { Kind: SlackErrorKind.BadRequest }:
                await pages.PutAsync(kept with { Shown = HomeView.HashOf(page, time.GetUtcNow()) }, cancellationToken);
                break;
            case SlackOutcome.Refused { Kind: SlackErrorKind.InstallGone }:
                await pages.RemoveAsync(install.Key, null, cancellationToken);
                break;
            case SlackOutcome.Refused { Kind: not (SlackErrorKind.TokenExpired or SlackErrorKind.TooLate) }:
                await pages.RemoveAsync(install.Key, kept.Person, cancellationToken);
                break;
        }

        return outcome;
    }

    private static SlackAsking AskingOf(SlackInstall install, string person) => new(install, person, null, null, IsDirect: true);
}
