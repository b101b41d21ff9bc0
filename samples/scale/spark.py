"""Archives through Spark: spark-submit spark.py LIST ARTICLES. LIST names a WARC file a line, on a path that every executor sees."""
import sys

from pyspark import SparkContext

paths, articles = sys.argv[1:]
context = SparkContext(appName="newsparse")
# pipe() hands each partition's lines to one process, and takes the lines it prints.
lines = context.textFile(paths, minPartitions=256).pipe("xargs newsparse parse --format ndjson --jobs 1 --quiet")
lines.saveAsTextFile(articles, "org.apache.hadoop.io.compress.GzipCodec")
