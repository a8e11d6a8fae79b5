using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace PartnerTiers.Testing.PeerPrograms;

/// <summary>A Chromium without a window, in a profile of its own that is deleted afterwards.</summary>
public sealed class HeadlessChromium : IDisposable
{
    private readonly string profile = Directory.CreateTempSubdirectory("partner-tiers-chromium-").FullName;
    private readonly ChromeDriver driver;

    /// <summary>Starts it.</summary>
    public HeadlessChromium()
    {
        var options = new ChromeOptions { BinaryLocation = Peers.OnPath("chromium") ?? throw new InvalidOperationException(Peers.HowToInstall(Peer.Chromium)) };
        options.AddArguments(
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars", "--user-data-dir=" + profile);
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        driver = Start(options);
        driver.Manage().Timeouts().AsynchronousJavaScript = TimeSpan.FromMinutes(2);
    }

    /// <summary>The page in it.</summary>
    public IWebDriver Page => driver;

    /// <summary>What the page complained about on its console, as errors, since the last call.</summary>
    public IReadOnlyList<string> ConsoleErrors() =>
        [.. driver.Manage().Logs.GetLog(LogType.Browser).Where(entry => entry.Level == LogLevel.Severe).Select(entry => entry.Message)];

    /// <summary>Sets what the page believes about the screen.</summary>
    /// <param name="widthPx">Width in CSS pixels; below 480 it counts as a phone with touch.</param>
    /// <param name="heightPx">Height in CSS pixels.</param>
    /// <param name="theme">What the person prefers.</param>
    public void Show(int widthPx, int heightPx, Theme theme)
    {
        driver.ExecuteCdpCommand("Emulation.setDeviceMetricsOverride", new()
        {
            ["width"] = widthPx,
            ["height"] = heightPx,
            ["deviceScaleFactor"] = 2,
            ["mobile"] = widthPx < 480,
        });
        driver.ExecuteCdpCommand("Emulation.setEmulatedMedia", new()
        {
            ["features"] = new[]
            {
                new Dictionary<string, object> { ["name"] = "prefers-color-scheme", ["value"] = theme == Theme.Dark ? "dark" : "light" },
                new Dictionary<string, object> { ["name"] = "prefers-reduced-motion", ["value"] = "reduce" },
            },
        });
    }

    /// <summary>Runs a script in the page and gives what it returns.</summary>
    public T Run<T>(string script, params object[] arguments) => (T)driver.ExecuteScript(script, arguments)!;

    /// <summary>The same for a script that calls back (its last argument).</summary>
    public T RunAsync<T>(string script, params object[] arguments) => (T)driver.ExecuteAsyncScript(script, arguments)!;

    /// <summary>Waits until <paramref name="condition"/>, a script's expression, is true.</summary>
    /// <exception cref="WebDriverTimeoutException">It is not within <paramref name="seconds"/>.</exception>
    public void WaitFor(string condition, int seconds = 120) =>
        new OpenQA.Selenium.Support.UI.WebDriverWait(driver, TimeSpan.FromSeconds(seconds)) { PollingInterval = TimeSpan.FromMilliseconds(50), Message = condition }
            .Until(_ => Run<bool>($"return Boolean({condition})"));

    /// <summary>Saves what is seen as <c>artifacts/pictures/NAME.png</c> and gives its path.</summary>
    public string Picture(string name)
    {
        var path = Repository.PathOf("artifacts", "pictures", name + ".png");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        driver.GetScreenshot().SaveAsFile(path);
        return path;
    }

    // The driver waits 20 seconds for its program and that one a minute for the browser, which can be too little on a machine that does much else.
    private static ChromeDriver Start(ChromeOptions options)
    {
        for (var tries = 1; ; tries++)
        {
            var service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(Peers.OnPath("chromedriver")!)!, "chromedriver");
            service.SuppressInitialDiagnosticInformation = true;
            try
            {
                return new ChromeDriver(service, options, TimeSpan.FromMinutes(2));
            }
            catch (WebDriverException) when (tries < 3)
            {
                service.Dispose();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        driver.Quit();
        driver.Dispose();
        try
        {
            Directory.Delete(profile, recursive: true);
        }
        catch (IOException)
        {
            // A child of the browser may still hold a file for a moment; the folder is temporary anyway.
        }
    }
}
