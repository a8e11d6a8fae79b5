using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Help;
using PartnerTiers.Conversation.Understanding;
using PartnerTiers.Testing;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;
using Xunit.Abstractions;

namespace PartnerTiers.Conversation.Tests.Evaluation;

/// <summary>The same sentences through node-nlp, a classifier people use for bots, trained on the same phrases; only the kind of question counts.</summary>
public sealed class Beside_node_nlp(ITestOutputHelper output)
{
    [PeerFact(Peer.NodePackages)]
    public async Task The_reader_takes_fewer_questions_for_another_than_a_classifier_does()
    {
        // What follows on something, and what has no one kind, is nothing that a classifier of single sentences could do.
        var asked = new[] { CorpusFiles.Development, CorpusFiles.Measured }.SelectMany(CorpusFiles.Read)
            .Where(static asked => asked.Before is null && asked.Meant.Manner is Manner.Answer or Manner.Refuse && KindsOf(asked.Meant).All(static kind => kind.Length == 0 || QuestionNotation.IsKind(kind)))
            .ToList();
        var reader = new SentenceReader(QuestionNotation.Grammar, new ReaderIndexes(QuestionNotation.Grammar));
        var ours = Ours(reader, asked, out _);
        ours = Ours(reader, asked, out var took);

        using var reply = JsonDocument.Parse(await NodeScript.RunAsync("node-nlp-intents.mjs", new
        {
            training = Delexicalised.Training().Select(static example => new { language = example.Language, text = example.Text, kind = example.Kind }),
            sentences = asked.Select(static asked => new { language = asked.Language, text = Delexicalised.Of(asked.Text, asked.Language, asked.World) }),
        }));
        var theirs = reply.RootElement.GetProperty("kinds").EnumerateArray().Select(static kind => kind.GetString()).ToList();

        var rows = asked.Select((sentence, at) => new Row(sentence, Score(sentence.Meant, ours[at]), Score(sentence.Meant, theirs[at]))).ToList();
        output.WriteLine(Page(rows, asked.Count / took.TotalSeconds, asked.Count * 1000 / reply.RootElement.GetProperty("readMs").GetDouble(), reply.RootElement.GetProperty("trainedMs").GetDouble() / 1000));
        Assert.Equal(asked.Count, theirs.Count);
        Assert.True(rows.Count(static row => row.Ours == Outcome.Wrong) < rows.Count(static row => row.Theirs == Outcome.Wrong), "node-nlp gave no more wrong kinds than the reader.");
    }

    private static List<string?> Ours(SentenceReader reader, IEnumerable<AskedSentence> asked, out TimeSpan took)
    {
        var begin = Stopwatch.GetTimestamp();
        List<string?> kinds = [.. asked.Select(sentence => reader.Read(sentence.Text, sentence.World.View, sentence.Language, null) is Understood.One { Question: var question and not HelpQuestion { Topic: HelpTopic.OutOfScope } } ? QuestionCatalogue.KindOf(question).Id : null)];
        took = Stopwatch.GetElapsedTime(begin);
        return kinds;
    }

    private static Outcome Score(Expectation meant, string? kind) =>
        kind is null ? meant.Manner == Manner.Refuse ? Outcome.Right : Outcome.NotUnderstood
        : KindsOf(meant).Contains(kind) ? Outcome.Right : Outcome.Wrong;

    private static IEnumerable<string> KindsOf(Expectation meant) =>
        meant.Questions.Select(static question => QuestionCatalogue.KindOf(question.Question).Id).Concat(meant.Kinds.Select(static kind => kind.Split('+')[0])).Distinct();

    private static string Page(List<Row> rows, double ourSpeed, double theirSpeed, double trainingSeconds)
    {
        var page = new StringBuilder("The kind of question only: the reader, and node-nlp 4.27.0 trained on the same phrases\n");
        page.AppendLine(CultureInfo.InvariantCulture, $"  {"",-20}{"asked",7}   {"right",6}{"none",6}{"wrong",6}   {"right",6}{"none",6}{"wrong",6}");
        foreach (var group in rows.GroupBy(static row => row.Asked.Language).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            foreach (var kind in group.GroupBy(static row => KindsOf(row.Asked.Meant).FirstOrDefault() ?? "(none)").OrderBy(static kind => kind.Key, StringComparer.Ordinal))
            {
                page.AppendLine(Line($"{group.Key} {kind.Key}", [.. kind]));
            }

            page.AppendLine(Line($"{group.Key} ALL", [.. group]));
        }

        page.AppendLine(Line("ALL", rows));
        page.AppendLine(CultureInfo.InvariantCulture, $"  the reader: {ourSpeed:#,0} sentences a second, names and filters included; node-nlp: {theirSpeed:#,0}, the kind alone, after {trainingSeconds:0.0} s of training");
        var text = page.ToString();
        var path = Repository.PathOf("artifacts", "evaluation", "beside-node-nlp.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return text;
    }

    private static string Line(string name, List<Row> rows)
    {
        int Count(Func<Row, Outcome> of, Outcome outcome) => rows.Count(row => of(row) == outcome);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"  {name,-20}{rows.Count,7}   {Count(Ours, Outcome.Right),6}{Count(Ours, Outcome.NotUnderstood),6}{Count(Ours, Outcome.Wrong),6}   {Count(Theirs, Outcome.Right),6}{Count(Theirs, Outcome.NotUnderstood),6}{Count(Theirs, Outcome.Wrong),6}");

        static Outcome Ours(Row row) => row.Ours;
        static Outcome Theirs(Row row) => row.Theirs;
    }

    private sealed record Row(AskedSentence Asked, Outcome Ours, Outcome Theirs);
}
