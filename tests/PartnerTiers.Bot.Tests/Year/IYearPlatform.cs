namespace PartnerTiers.Bot.Tests.Year;

/// <summary>The platform on which the year is played: what people do there goes to the bot as the platform sends it, and what the bot shows is read as people read it.</summary>
internal interface IYearPlatform : IAsyncDisposable
{
    /// <summary>What the bot needs to be there.</summary>
    IEnumerable<(string Key, string Value)> Settings { get; }

    /// <summary>Messages that its pace holds back go later, and that is waited for.</summary>
    bool HasPace { get; }

    /// <summary>The bot listens there.</summary>
    void Begin(string url, IServiceProvider services);

    /// <summary>Somebody writes, in a channel with a mention of the bot; ends when the answer stands there.</summary>
    Task SayAsync(YearPerson who, YearRoom room, string words);

    /// <summary>Somebody presses a button. What then stands where they pressed; null: what is said stands below, as all else.</summary>
    Task<YearCard?> PressAsync(YearPerson who, YearCard card, string title);

    /// <summary>Somebody opens the card's form and fills it in; of choices that are not named they take the first. What the form then shows; null: that stands in the room.</summary>
    Task<YearCard?> FillAsync(YearPerson who, YearCard card, IReadOnlyDictionary<string, string> fields);

    /// <summary>All that was shown since this was asked last.</summary>
    IReadOnlyList<YearCard> Heard();
}
