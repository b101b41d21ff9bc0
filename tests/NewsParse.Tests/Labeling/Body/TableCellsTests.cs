using NewsParse.Labeling.Body;
using NewsParse.Tests.Labeling.Features;

namespace NewsParse.Tests.Labeling.Body;

internal sealed class TableCellsTests
{
    [TestCase(3, true)]
    [TestCase(1, false)]
    public void Most_cells_of_a_table_decide_for_all(int chosen, bool isWhole)
    {
        var document = MeasuredDocument.Cut("<html><body><p>Depths of the lake</p><table><tr><th>Place</th><th>Depth</th></tr><tr><td>Old gate</td><td>40 cm</td></tr></table></body></html>");
        var cells = document.Blocks.Where(static block => block.Kind == NewsParse.Reading.Blocks.BlockKind.Cell).Select(static block => block.Index).ToArray();
        Assert.That(cells, Has.Length.EqualTo(4));
        var isBody = new bool[document.Blocks.Count];
        foreach (var cell in cells[..chosen])
            isBody[cell] = true;
        TableCells.Agree(document, isBody, new SelectionReason[isBody.Length]);
        Assert.That(cells.All(cell => isBody[cell]), Is.EqualTo(isWhole));
    }
}
