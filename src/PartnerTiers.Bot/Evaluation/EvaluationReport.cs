using System.Text;
using Spectre.Console;

namespace PartnerTiers.Bot.Evaluation;

/// <summary>Prints standings for <c>evaluate</c>.</summary>
public static class EvaluationReport
{
    /// <summary>Writes the report in UTF-8, partner by partner. Whether the partner asked for exists is for the caller to see first.</summary>
    /// <param name="format">How.</param>
    /// <param name="request">What.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="width">Columns of a table; a report that isn't read on a terminal is 100 wide.</param>
    public static void Write(EvaluationFormat format, EvaluationRequest request, Stream output, int width = 100)
    {
        if (format == EvaluationFormat.Json)
        {
            EvaluationJson.Write(request, output);
            return;
        }

        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        if (format == EvaluationFormat.Csv)
        {
            EvaluationCsv.Write(request, text);
        }
        else
        {
            text.NewLine = "\n";
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });
            console.Profile.Width = width;
            console.Profile.Capabilities.Unicode = true;
            EvaluationTable.Write(request, console);
        }
    }
}
