using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsParse.Training;

/// <summary>The few calls of LightGBM's C interface that training needs.</summary>
internal static partial class LightGbm
{
    private const string Library = "lib_lightgbm";
    private const int Float32 = 0;

    /// <summary>Trains on row-major values and returns the model in LightGBM's own text form.</summary>
    public static unsafe string Train(float[] values, int columns, float[] labels, float[] weights, TrainingOptions options)
    {
        var parameters = options.ToParameters();
        nint dataset = 0, booster = 0;
        try
        {
            fixed (float* data = values)
                Check(DatasetCreateFromMat((nint)data, Float32, labels.Length, columns, 1, parameters, 0, out dataset));
            fixed (float* data = labels)
                Check(DatasetSetField(dataset, "label", (nint)data, labels.Length, Float32));
            fixed (float* data = weights)
                Check(DatasetSetField(dataset, "weight", (nint)data, weights.Length, Float32));
            Check(BoosterCreate(dataset, parameters, out booster));
            for (int i = 0, finished = 0; i < options.Trees && finished == 0; i++)
                Check(BoosterUpdateOneIter(booster, out finished));
            return ReadModel(booster);
        }
        finally
        {
            if (booster != 0)
                Check(BoosterFree(booster));
            if (dataset != 0)
                Check(DatasetFree(dataset));
        }
    }

    private static unsafe string ReadModel(nint booster)
    {
        Check(BoosterSaveModelToString(booster, 0, -1, 0, 0, out var length, 0));
        var buffer = new byte[length];
        fixed (byte* target = buffer)
            Check(BoosterSaveModelToString(booster, 0, -1, 0, length, out length, (nint)target));
        return Encoding.UTF8.GetString(buffer, 0, (int)length - 1);
    }

    private static void Check(int result)
    {
        if (result != 0)
            throw new InvalidOperationException("LightGBM: " + Marshal.PtrToStringUTF8(GetLastError()));
    }

    [LibraryImport(Library, EntryPoint = "LGBM_GetLastError")]
    private static partial nint GetLastError();

    [LibraryImport(Library, EntryPoint = "LGBM_DatasetCreateFromMat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int DatasetCreateFromMat(nint data, int type, int rows, int columns, int isRowMajor, string parameters, nint reference, out nint dataset);

    [LibraryImport(Library, EntryPoint = "LGBM_DatasetSetField", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int DatasetSetField(nint dataset, string field, nint data, int count, int type);

    [LibraryImport(Library, EntryPoint = "LGBM_DatasetFree")]
    private static partial int DatasetFree(nint dataset);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterCreate", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int BoosterCreate(nint dataset, string parameters, out nint booster);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterUpdateOneIter")]
    private static partial int BoosterUpdateOneIter(nint booster, out int finished);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterFree")]
    private static partial int BoosterFree(nint booster);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterSaveModelToString")]
    private static partial int BoosterSaveModelToString(nint booster, int start, int count, int importance, long bufferLength, out long length, nint buffer);
}

/// <summary>Settings of one training run; the same settings and rows give the same model.</summary>
internal sealed record TrainingOptions(int Trees = 120, int Leaves = 24, double LearningRate = 0.1, int MinRows = 60, double FeatureShare = 0.3, double RowShare = 0.7)
{
    public static TrainingOptions First { get; } = new();

    /// <summary>The second pass corrects the first; a small model does not learn pages by heart.</summary>
    public static TrainingOptions Second { get; } = new(Trees: 80, Leaves: 15, MinRows: 60);

    public string ToParameters() => string.Create(CultureInfo.InvariantCulture, $"""
        objective=cross_entropy boosting=gbdt num_leaves={Leaves} learning_rate={LearningRate} min_data_in_leaf={MinRows} feature_fraction={FeatureShare}
        bagging_fraction={RowShare} bagging_freq=1 lambda_l2=5 max_bin=63 min_sum_hessian_in_leaf=0.5 deterministic=true force_row_wise=true seed=20 num_threads=1
        use_missing=false verbosity=-1
        """).Replace('\n', ' ');
}
