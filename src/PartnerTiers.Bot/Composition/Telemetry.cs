using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using PartnerTiers.Bot.Metrics;

namespace PartnerTiers.Bot.Composition;

/// <summary>Sends traces and metrics to a collector where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one; else nothing is collected for sending.</summary>
internal sealed class Telemetry : IHostedService, IDisposable
{
    private TracerProvider? traces;
    private MeterProvider? metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is not { Length: > 0 })
        {
            return Task.CompletedTask;
        }

        // No instrumentation packages are needed: the runtime's own sources and meters are named.
        traces = Sdk.CreateTracerProviderBuilder().AddSource(MeasuredDesk.SourceName, "Microsoft.AspNetCore", "System.Net.Http").AddOtlpExporter().Build();
        metrics = Sdk.CreateMeterProviderBuilder().AddMeter(BotMeter.Name, "Microsoft.AspNetCore.Hosting", "System.Net.Http", "System.Runtime").AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        traces?.ForceFlush();
        metrics?.ForceFlush();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }
}
