namespace PartnerTiers.Conversation.Questions.Calendar;

/// <summary>Which date is asked for.</summary>
public enum CalendarTopic
{
    /// <summary>All dates of the running quarter.</summary>
    Everything,

    /// <summary>The next review.</summary>
    Review,

    /// <summary>The end of the quarter.</summary>
    QuarterEnd,

    /// <summary>The publication.</summary>
    Publication,

    /// <summary>How long an appeal is possible.</summary>
    Appeal,
}
