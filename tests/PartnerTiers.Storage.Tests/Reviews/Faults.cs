using System.Reflection;

namespace PartnerTiers.Storage.Tests.Reviews;

/// <summary>Counts the calls of all stores that stand behind it, and breaks one of them: before it does anything, as a process that is killed right there.</summary>
internal sealed class Faults
{
    private int calls;

    /// <summary>The call that breaks, from 1; zero: none.</summary>
    public int BreakAt { get; init; }

    public int Calls => calls;

    public T InFrontOf<T>(T store)
        where T : class => Faulty<T>.InFrontOf(store, this);

    public void Count()
    {
        if (Interlocked.Increment(ref calls) == BreakAt)
        {
            throw new PowerFailure();
        }
    }
}

/// <summary>A store that may break.</summary>
public class Faulty<T> : DispatchProxy
    where T : class
{
    private T store = null!;
    private Faults faults = null!;

    internal static T InFrontOf(T store, Faults faults)
    {
        var proxy = Create<T, Faulty<T>>();
        var faulty = (Faulty<T>)(object)proxy;
        (faulty.store, faulty.faults) = (store, faults);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        faults.Count();
        return targetMethod!.Invoke(store, BindingFlags.DoNotWrapExceptions, null, args, null);
    }
}

/// <summary>The power went.</summary>
internal sealed class PowerFailure : Exception;
