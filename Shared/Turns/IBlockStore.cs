namespace LiveEmpathy.Turns;

/// <summary>Where the packed parts of calls lie: in memory (desk, tools, dry runs), or in a file (the server, whose calls go on for hours). Thread-safe.</summary>
public interface IBlockStore
{
    /// <summary>Keeps a block for as long as anybody holds what is given back. Never waits for a disk.</summary>
    /// <param name="bytes">Some hundred bytes to some KB, at least one; nobody changes them any more.</param>
    IBlock Keep(byte[] bytes);
}

/// <summary>A packed part of a call.</summary>
public interface IBlock
{
    /// <summary>Its bytes, as they were kept. May wait for a disk.</summary>
    /// <exception cref="IOException">The disk does not give them back.</exception>
    byte[] Read();
}
