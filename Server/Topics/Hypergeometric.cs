namespace LiveEmpathy.Server.Topics;

/// <summary>Drawing without putting back.</summary>
internal static class Hypergeometric
{
    /// <summary>The chance of at least k hits among n drawn from N of which K are hits (Fisher's exact test, one side).</summary>
    /// <param name="k">Hits drawn.</param>
    /// <param name="n">Drawn.</param>
    /// <param name="hits">Hits there are, K.</param>
    /// <param name="all">All there are, N.</param>
    public static double Tail(int k, int n, int hits, int all)
    {
        double sum = 0;
        var most = Math.Min(n, hits);
        for (var i = k; i <= most; i++)
        {
            if (n - i > all - hits) continue; // more misses than there are
            sum += Math.Exp(LogChoose(hits, i) + LogChoose(all - hits, n - i) - LogChoose(all, n));
        }
        return Math.Min(1, sum);
    }

    private static double LogChoose(int n, int k) => LogFactorial(n) - LogFactorial(k) - LogFactorial(n - k);

    /// <summary>Stirling's series; its error at 1 is below 1e-3, from 10 on below 1e-9.</summary>
    private static double LogFactorial(int n)
    {
        if (n < 2) return 0;
        double x = n;
        return (x * Math.Log(x)) - x + (.5 * Math.Log(2 * Math.PI * x)) + (1 / (12 * x)) - (1 / (360 * x * x * x));
    }
}
