using System.Text.Json;
using LiveEmpathy.Words;
using static LiveEmpathy.Bench.Accuracy.TextFigures;

namespace LiveEmpathy.Bench.Accuracy;

/// <summary>Empathy, questions and reflections against labels by people.</summary>
internal static class EmpathyFigures
{
    /// <summary>Replies of peers to people in need (Sharma et al. 2020): three kinds of empathy, each none, weak or strong.</summary>
    public static void Epitome(JsonElement[] lines, TextModels models, Dictionary<string, double> figures)
    {
        foreach (var (key, read) in ((string, Func<string, string>)[])[("epitome", t => t), ("epitome_asr", Recognised)])
        {
            var (er, ip, ex) = (new ClassScore(3), new ClassScore(3), new ClassScore(3));
            foreach (var line in lines)
            {
                var found = models.Empathy(read(Text(line, "response")));
                er.Add(line.GetProperty("er").GetInt32(), (int)found.Reaction);
                ip.Add(line.GetProperty("ip").GetInt32(), (int)found.Interpretation);
                ex.Add(line.GetProperty("ex").GetInt32(), (int)found.Exploration);
            }
            Put(figures, $"empathy.{key}.er", er);
            Put(figures, $"empathy.{key}.ip", ip);
            Put(figures, $"empathy.{key}.ex", ex);
        }
    }

    /// <summary>Counselling talks (Wu et al. 2022): what the counsellor's turn mainly is.</summary>
    public static void Annomi(JsonElement[] lines, TextModels models, Dictionary<string, double> figures)
    {
        JsonElement[] counsellor = [.. lines.Where(l => Text(l, "role") == "therapist")];
        foreach (var (key, read) in ((string, Func<string, string>)[])[("annomi", t => t), ("annomi_asr", Recognised)])
        {
            var (question, open, reflection) = (new ClassScore(2), new ClassScore(2), new ClassScore(2));
            foreach (var line in counsellor)
            {
                var (main, text) = (Text(line, "main_therapist_behaviour"), read(Text(line, "text")));
                question.Add(main == "question" ? 1 : 0, models.IsQuestion(text) ? 1 : 0);
                reflection.Add(main == "reflection" ? 1 : 0, models.IsReflection(text) ? 1 : 0);
                if (main == "question" && Text(line, "question_subtype") is "open" or "closed") open.Add(Text(line, "question_subtype") == "open" ? 1 : 0, models.IsOpenQuestion(text) ? 1 : 0);
            }
            figures[$"question.{key}.f1"] = question.F1(1);
            figures[$"question.{key}.precision"] = question.Precision(1);
            figures[$"question.{key}.recall"] = question.Recall(1);
            figures[$"question.{key}.majority_f1"] = question.AlwaysF1(1);
            figures[$"question_open.{key}.f1"] = open.F1(1);
            figures[$"reflection.{key}.f1"] = reflection.F1(1);
            figures[$"reflection.{key}.majority_f1"] = reflection.AlwaysF1(1);
        }
    }
}
