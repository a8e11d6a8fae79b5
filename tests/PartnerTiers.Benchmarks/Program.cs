using PartnerTiers.Benchmarks;

// The yardsticks run as processes of their own, so this program is also the empty server that it measures against.
if (args is ["empty-server", ..])
{
    EmptyServer.Run(args[1..]);
    return 0;
}

if (args is ["quarter-end-step", var folder, var step])
{
    await QuarterEndSteps.RunAsync(folder, step);
    return 0;
}

string[] known = ["start", "sync", "read", "refusal", "quarter-end"];
var chosen = args.Length == 0 ? known : args.Where(known.Contains).ToArray();
if (chosen.Length == 0)
{
    Console.Error.WriteLine("usage: PartnerTiers.Benchmarks [start] [sync] [read] [refusal] [quarter-end]");
    return 2;
}

Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}. Times are medians; read the ratios, the machine's own speed says little.");
if (chosen.Contains("start"))
{
    await StartBenchmark.RunAsync();
}

if (chosen.Contains("sync"))
{
    await SyncBenchmark.RunAsync();
}

if (chosen.Contains("read"))
{
    ReadBenchmark.Run();
}

if (chosen.Contains("refusal"))
{
    RefusalBenchmark.Run();
}

if (chosen.Contains("quarter-end"))
{
    await QuarterEndBenchmark.RunAsync();
}

return 0;
