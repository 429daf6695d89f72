namespace LiveEmpathy.Server.Redis;

/// <summary>
/// What Redis decides about a call, each in one step. Both keys of a call carry its id as hash tag, so that a cluster keeps them together:
/// <code>
/// PREFIX:{call:ID}:head   who holds it: desk, line, claim, seq (last message), n (entries), log (id of this log), info, ended
/// PREFIX:{call:ID}:log    stream of entries n-0, field "e"
/// </code>
/// Both expire when nothing comes any more.
/// </summary>
internal static class CallScripts
{
    /// <summary>
    /// desk, least claim, info, id for a new log, time to live (ms) ->
    /// answer (0 granted, 1 complete, 2 over, 3 other desk, 4 other desk, away), claim, seq, entries, log, info
    /// </summary>
    public const string Claim = """
        local h = redis.call('HMGET', KEYS[1], 'desk', 'line', 'ended', 'claim', 'seq', 'n', 'log', 'info')
        if not h[1] then
          redis.call('DEL', KEYS[2])
          redis.call('HSET', KEYS[1], 'desk', ARGV[1], 'line', '1', 'ended', '0', 'claim', ARGV[2], 'seq', '0', 'n', '0', 'log', ARGV[4], 'info', ARGV[3])
          redis.call('PEXPIRE', KEYS[1], ARGV[5])
          return {0, ARGV[2], '0', '0', ARGV[4], ARGV[3]}
        end
        if h[1] ~= ARGV[1] then return {h[3] == '1' and 2 or h[2] == '1' and 3 or 4, h[4], h[5], h[6], h[7], h[8]} end
        if h[3] == '1' then return {1, h[4], h[5], h[6], h[7], h[8]} end
        local claim = string.format('%.0f', math.max(tonumber(h[4]) + 1, tonumber(ARGV[2])))
        redis.call('HSET', KEYS[1], 'claim', claim, 'line', '1')
        redis.call('PEXPIRE', KEYS[1], ARGV[5])
        redis.call('PEXPIRE', KEYS[2], ARGV[5])
        return {0, claim, h[5], h[6], h[7], h[8]}
        """;

    /// <summary>
    /// claim, seq, entry, 1 where it is the last, time to live (ms), most entries ->
    /// the entry's number; 0 known; -1 no such call; -2 a newer claim; -3 not the next message; -4 too many entries
    /// </summary>
    public const string Append = """
        local h = redis.call('HMGET', KEYS[1], 'claim', 'seq', 'n')
        if not h[1] then return -1 end
        if h[1] ~= ARGV[1] then return -2 end
        local seq = tonumber(ARGV[2])
        if seq <= tonumber(h[2]) then return 0 end
        if seq ~= tonumber(h[2]) + 1 then return -3 end
        local n = tonumber(h[3]) + 1
        if n > tonumber(ARGV[6]) then return -4 end
        redis.call('XADD', KEYS[2], n .. '-0', 'e', ARGV[3])
        redis.call('HSET', KEYS[1], 'seq', ARGV[2], 'n', n)
        if ARGV[4] == '1' then redis.call('HSET', KEYS[1], 'ended', '1') end
        redis.call('PEXPIRE', KEYS[1], ARGV[5])
        redis.call('PEXPIRE', KEYS[2], ARGV[5])
        return n
        """;

    /// <summary>log, entry, most entries -> the entry's number; -1 no such call, or not that log any more; -4 too many entries</summary>
    public const string Act = """
        local h = redis.call('HMGET', KEYS[1], 'log', 'n')
        if h[1] ~= ARGV[1] then return -1 end
        local n = tonumber(h[2]) + 1
        if n > tonumber(ARGV[3]) then return -4 end
        redis.call('XADD', KEYS[2], n .. '-0', 'e', ARGV[2])
        redis.call('HSET', KEYS[1], 'n', n)
        local ttl = redis.call('PTTL', KEYS[1])
        if ttl > 0 then redis.call('PEXPIRE', KEYS[2], ttl) end
        return n
        """;

    /// <summary>claim: the line of that claim dropped.</summary>
    public const string Drop = """
        if redis.call('HGET', KEYS[1], 'claim') == ARGV[1] then redis.call('HSET', KEYS[1], 'line', '0') end
        return 0
        """;
}
