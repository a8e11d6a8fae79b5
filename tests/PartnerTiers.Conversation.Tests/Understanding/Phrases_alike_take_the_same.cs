using PartnerTiers.Conversation.Understanding.Phrases;
using PartnerTiers.Conversation.Tests.Evaluation;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Understanding;

public sealed class Phrases_alike_take_the_same
{
    // Of phrases alike the reader tries one. A new member of a phrase either is part of its kinship, as all of the first line are, or says nothing of what it takes.
    [Fact]
    public void Every_member_of_a_phrase_is_part_of_its_kinship_or_says_nothing_of_what_it_takes() => Assert.Equal(
        ((string[])[
            "Kind", "Gaps", "Set", "Begin", "Alone",
            "Text", "Language", "Concepts", "Softs", "SoftBits", "HasFilter", "Place", "Kinship", "EqualityContract",
        ]).Order(),
        typeof(AskPhrase).GetProperties(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic).Select(static property => property.Name).Order());

    [Fact]
    public void Every_phrase_stands_among_those_of_its_concepts()
    {
        var book = QuestionNotation.Grammar.Book;
        Assert.All(book.All, phrase => Assert.Contains(book.With(phrase.Concepts.Split(' ', StringSplitOptions.RemoveEmptyEntries)), alike => alike.Contains(phrase)));
        Assert.Equal(book.All.Length, book.ByConcepts.Sum(static phrases => phrases.Alike.Sum(static alike => alike.Length)));
    }
}
