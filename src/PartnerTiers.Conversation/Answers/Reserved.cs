namespace PartnerTiers.Conversation.Answers;

/// <summary>Says that an answer's buttons are for the person asked alone. A channel that can show everybody their own view gives them to nobody else; pressed by others they do nothing.</summary>
/// <param name="Waiting">What others read in place of the buttons.</param>
/// <param name="Again">The press that shows it again, as whoever asks may see it then.</param>
public sealed record Reserved(Phrase Waiting, string Again);
