namespace PartnerTiers.Conversation.Questions.People;

/// <summary><em>Who manages Acme</em>. (<em>What are my partners</em> is a list: <c>find</c>.)</summary>
public sealed record PeopleQuestion(string Partner) : Question;
