using System.Diagnostics;

namespace PartnerTiers.Benchmarks;

/// <summary>The built bot, and processes in general.</summary>
internal static class Bot
{
    /// <summary>The bot that was built with this benchmark's configuration.</summary>
    public static string Assembly { get; } = FindAssembly();

    /// <summary>Runs a program to its end and returns how long it took.</summary>
    public static async Task<TimeSpan> RunAsync(string program, IEnumerable<string> args, string? input = null, string? folder = null)
    {
        using var process = Start(program, args, folder, input is not null);
        var watch = Stopwatch.StartNew();
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }

        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var took = watch.Elapsed;
        return process.ExitCode == 0 ? took : throw new InvalidOperationException($"{program} {string.Join(' ', args)} failed:\n{await output}\n{await error}");
    }

    public static Process Start(string program, IEnumerable<string> args, string? folder = null, bool withInput = false) => Process.Start(new ProcessStartInfo(program, args)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        RedirectStandardInput = withInput,
        WorkingDirectory = folder ?? string.Empty,
        Environment = { ["DOTNET_TieredPGO"] = "1", ["DOTNET_ENVIRONMENT"] = "Production", ["Logging__LogLevel__Default"] = "Error" },
    })!;

    private static string FindAssembly()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration) = (folder.Name, folder.Parent!.Name);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PartnerTiers.sln")))
        {
            folder = folder.Parent;
        }

        var path = Path.Combine(folder!.FullName, "src", "PartnerTiers.Bot", "bin", configuration, framework, "PartnerTiers.Bot.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException($"Build the bot first: dotnet build -c {configuration}. There is no {path}.");
    }
}
