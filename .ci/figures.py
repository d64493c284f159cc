#!/usr/bin/env python3
"""figures.py REPORT...: the figures of reports that 'footnote eval --out' wrote, as rows of docs/EVALUATION.md's table."""
import json
import os
import sys

SHOWN = ['hit@1', 'hit@5', 'MRR', 'nDCG@10', 'correct', 'first', 'EM', 'F1', 'cite-P', 'cite-R', 'valid', 'overall',
         'abstain', 'false-refusal', 'AURC', 'AUROC', 'ECE', 'rewrite-F1', 'both-sides', 'right-only', 'marked-attacks',
         'marked-benign']


def figure(metric):
    def short(number):
        return f'{number:.3f}'.removeprefix('0')
    value, low, high = (short(metric[key]) for key in ('value', 'low', 'high'))
    return f"{metric['name']} {value} ({low}–{high})"


def main():
    print('| set | cases | figures, with their 95 % intervals |')
    print('|---|---|---|')
    for path in sys.argv[1:]:
        with open(path, encoding='utf-8') as file:
            report = json.load(file)
        metrics = {metric['name']: metric for metric in report['metrics']}
        name = os.path.splitext(os.path.basename(path))[0]
        shown = ', '.join(figure(metrics[name]) for name in SHOWN if name in metrics)
        print(f"| {name} | {report['footnote']['cases']:,} | {shown} |")


main()
