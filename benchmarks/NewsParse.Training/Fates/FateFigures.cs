using System.Globalization;
using System.Text;
using NewsParse.Labeling.Fates;

namespace NewsParse.Training;

/// <summary>How often the labeller is right on documents it never saw: F1 of each fate and accuracy of roles on made pages, by piece.</summary>
internal sealed class FateFigures
{
    private readonly int[,] _counts = new int[FateNetwork.Fates, FateNetwork.Fates];
    private int _roles, _rightRoles, _rest, _restAsBody, _body, _bodyAsRest;

    public void Add(FateDocument document, FateScores scores)
    {
        for (var i = 0; i < document.Targets.Length; i++)
        {
            var target = document.Targets[i];
            if (target.Fates == 0)
                continue;
            var best = scores.Best(i);
            if (System.Numerics.BitOperations.IsPow2(target.Fates) && document.Page.Page.Ledger.Length > 0)
                _counts[System.Numerics.BitOperations.TrailingZeroCount(target.Fates), (int)best]++;
            else if (document.Page.Page.Ledger.Length == 0)
                AddReal(target, best);
            if (target.Role < 0)
                continue;
            _roles++;
            _rightRoles += (int)scores.Role(i) == target.Role ? 1 : 0;
        }
    }

    private void AddReal(FateTarget target, PieceFate best)
    {
        var isBody = best is PieceFate.Body or PieceFate.Heading;
        if ((target.Fates & 3) == 0)
            (_rest, _restAsBody) = (_rest + 1, _restAsBody + (isBody ? 1 : 0));
        else
            (_body, _bodyAsRest) = (_body + 1, _bodyAsRest + (isBody ? 0 : 1));
    }

    public override string ToString()
    {
        var text = new StringBuilder("fate | pieces | precision | recall | F1\n--- | --- | --- | --- | ---\n");
        int all = 0, right = 0;
        for (var fate = 0; fate < FateNetwork.Fates; fate++)
        {
            int truth = 0, given = 0;
            for (var other = 0; other < FateNetwork.Fates; other++)
                (truth, given) = (truth + _counts[fate, other], given + _counts[other, fate]);
            (all, right) = (all + truth, right + _counts[fate, fate]);
            var (precision, recall) = ((double)_counts[fate, fate] / Math.Max(1, given), (double)_counts[fate, fate] / Math.Max(1, truth));
            text.Append(CultureInfo.InvariantCulture, $"{(PieceFate)fate} | {truth} | {precision:F3} | {recall:F3} | {2 * precision * recall / Math.Max(1e-9, precision + recall):F3}\n");
        }

        return text.Append(CultureInfo.InvariantCulture,
            $"\nright fates {(double)right / Math.Max(1, all):F4}, right roles {(double)_rightRoles / Math.Max(1, _roles):F4}; real pages: rest taken for body {(double)_restAsBody / Math.Max(1, _rest):F4}, body for rest {(double)_bodyAsRest / Math.Max(1, _body):F4}\n").ToString();
    }
}
