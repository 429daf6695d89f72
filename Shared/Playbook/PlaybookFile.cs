using LiveEmpathy.Playbook.Heard;

namespace LiveEmpathy.Playbook;

/// <summary>A playbook as it is written down, in YAML. What each key means: docs/playbook.md.</summary>
internal sealed class PlaybookFile
{
    public string Name { get; set; } = "";

    public string Language { get; set; } = "";

    public string Extends { get; set; } = "";

    public List<string> Teams { get; set; } = [];

    public SpellingPart? Spelling { get; set; }

    public Dictionary<int, HabitPart> Habits { get; set; } = [];

    public Dictionary<string, RulePart> Rules { get; set; } = [];

    public Dictionary<string, List<string>> Words { get; set; } = [];

    public Dictionary<string, List<string>> Phrases { get; set; } = [];

    public CueLimits? Nudges { get; set; }

    public Dictionary<string, CuePart> Cues { get; set; } = [];

    public Dictionary<string, AlertPart> Alerts { get; set; } = [];

    public List<string> Whispers { get; set; } = [];

    internal sealed class HabitPart
    {
        public string Name { get; set; } = "";

        public float Weight { get; set; } = 1;

        public string Exercise { get; set; } = "";
    }

    internal sealed class RulePart
    {
        public int Habit { get; set; }

        public string Says { get; set; } = "";

        public Dictionary<string, float> Numbers { get; set; } = [];

        public List<string> Unless { get; set; } = [];

        public HeardPart? Heard { get; set; }
    }

    internal sealed class CueLimits
    {
        public int PerMinute { get; set; } = 3;

        public float Apart { get; set; } = 15;
    }

    internal sealed class CuePart
    {
        public int Habit { get; set; }

        public int Priority { get; set; }

        public List<ClausePart> When { get; set; } = [];

        public float Hold { get; set; }

        public float Shown { get; set; }

        public float Cooldown { get; set; }

        public int Cap { get; set; }

        public bool MidSentence { get; set; }

        public List<string> FollowedBy { get; set; } = [];

        public List<string> Contradicts { get; set; } = [];

        public List<string> Says { get; set; } = [];

        public List<string> Phrases { get; set; } = [];
    }

    internal sealed class AlertPart
    {
        public int Habit { get; set; }

        public string Priority { get; set; } = "";

        public string Says { get; set; } = "";

        public string Action { get; set; } = "";

        public List<ClausePart> When { get; set; } = [];

        public float Hold { get; set; }

        public float ClearAfter { get; set; }

        public float Cooldown { get; set; }

        public int Cap { get; set; }
    }

    internal sealed class ClausePart
    {
        public List<string> Moments { get; set; } = [];

        public int Count { get; set; } = 1;

        public float Within { get; set; }

        public List<string> Moods { get; set; } = [];

        public string Measure { get; set; } = "";

        public float? Above { get; set; }

        public float? Below { get; set; }

        public float? Clear { get; set; }
    }
}
