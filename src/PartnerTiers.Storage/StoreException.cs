namespace PartnerTiers.Storage;

/// <summary>The store cannot be used. The message says in one or two sentences what is wrong, where, and what to do; it is fit for an operator's eyes and holds no secret.</summary>
public sealed class StoreException : Exception
{
    public StoreException(string message)
        : base(message)
    {
    }

    public StoreException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
