using System.Text.RegularExpressions;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Words;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Words;

public sealed partial class Texts_agree_in_all_languages
{
    private static readonly FileLanguage English = (FileLanguage)Languages.Default;

    [Fact]
    public void Every_language_has_the_same_keys_with_the_same_arguments()
    {
        foreach (var language in Languages.All.Values.Cast<FileLanguage>())
        {
            Assert.Equal(English.Texts.Keys.Order(StringComparer.Ordinal), language.Texts.Keys.Order(StringComparer.Ordinal));
            Assert.All(English.Texts, text => Assert.True(text.Value.Arguments.SequenceEqual(language.Texts[text.Key].Arguments), $"'{text.Key}' takes other arguments in '{language.Code}'"));
        }
    }

    [Fact]
    public void A_text_with_plural_forms_has_one_for_each_category_of_its_language()
    {
        foreach (var language in Languages.All.Values.Cast<FileLanguage>())
        {
            Assert.All(language.Texts, text => Assert.True(
                text.Value.Categories.SequenceEqual(["other"]) || text.Value.Categories.Order().SequenceEqual(language.PluralCategories.Order()),
                $"'{text.Key}' in '{language.Code}' has the forms {string.Join(", ", text.Value.Categories)}"));
        }
    }

    [Fact]
    public void Every_key_that_the_sources_name_exists()
    {
        var missing = Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => path.Contains("PartnerTiers.Conversation", StringComparison.Ordinal) || path.Contains("PartnerTiers.Channels", StringComparison.Ordinal))
            .SelectMany(path => NamedKey().Matches(File.ReadAllText(path)).Select(match => (path, Key: match.Groups[1].Value)))
            .Where(named => !English.Texts.ContainsKey(named.Key))
            .Select(named => $"{Path.GetFileName(named.path)}: {named.Key}");
        Assert.Empty(missing);
    }

    [Fact]
    public void The_argument_n_chooses_the_plural_form()
    {
        Assert.Equal("one", PluralRules.Parse(new Dictionary<string, string> { ["one"] = "i = 1 and v = 0" }).CategoryOf(1));
        Assert.Equal("other", PluralRules.Parse(new Dictionary<string, string> { ["one"] = "i = 1 and v = 0" }).CategoryOf(1.5m));
        var polish = PluralRules.Parse(new Dictionary<string, string> { ["one"] = "i = 1 and v = 0", ["few"] = "v = 0 and i % 10 = 2..4 and i % 100 != 12..14" });
        Assert.Equal(["other", "one", "few", "other", "few", "other"], new[] { 0m, 1, 3, 13, 22, 25 }.Select(polish.CategoryOf));
    }

    [Fact]
    public void A_template_emphasises_its_argument_and_keeps_its_value_typed()
    {
        var phrase = TextTemplate.Parse("{n} more for **{tier}**.").Fill(name => name == "n" ? Phrase.Of(new Value.Number(1)) : Phrase.OfOthers("<b>Elite"));
        Assert.IsType<Figure>(phrase.Inlines[0]);
        Assert.Equal("1 more for *&lt;b>Elite*.", phrase.Write(English, text => text.Replace("<", "&lt;", StringComparison.Ordinal), text => $"*{text}*"));
    }

    [Fact]
    public void What_is_missing_or_too_much_is_a_bug_that_names_itself()
    {
        Assert.Contains("no.such.key", Assert.Throws<InvalidOperationException>(() => English.Say("no.such.key")).Message, StringComparison.Ordinal);
        Assert.Contains("last", Assert.Throws<InvalidOperationException>(() => English.Say("page", ("first", 1), ("total", 3))).Message, StringComparison.Ordinal);
        Assert.Contains("extra", Assert.Throws<InvalidOperationException>(() => English.Say("more", ("extra", 1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_reads_as_people_say_it()
    {
        Assert.Equal("A, B and C", English.List([Phrase.Of("A"), Phrase.Of("B"), Phrase.Of("C")]).Plain(English));
        Assert.Equal("A und B", Languages.All["de"].List([Phrase.Of("A"), Phrase.Of("B")]).Plain(English));
        Assert.Equal("A", English.List([Phrase.Of("A")]).Plain(English));
    }

    [GeneratedRegex("""\b(?:[lL]anguage\.(?:Say|Text)|speech\.Say)\(\s*"([a-zA-Z0-9.-]+)"\s*[,)]""")]
    private static partial Regex NamedKey();
}
