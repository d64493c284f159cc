#!/usr/bin/env python3
"""figures.py SET FIGURES FLOORS: prints a set's figures and fails where one misses its floor."""
import json
import sys

RELATIONS = {'>=': lambda a, b: a >= b, '<=': lambda a, b: a <= b}


def main():
    name, figures_file, floors_file = sys.argv[1:]
    with open(figures_file, encoding='utf-8') as file:
        figures = json.load(file)['all']
    print('   ' + '  '.join(f'{k}={v:.3f}' if isinstance(v, float) else f'{k}={v}' for k, v in figures.items()))
    missed = 0
    with open(floors_file, encoding='utf-8') as file:
        floors = [line.split() for line in file if line.strip() and not line.startswith('#')]
    for _, metric, relation, value in (floor for floor in floors if floor[0] == name):
        if metric not in figures:
            print(f'   MISSED {name} {metric}: not measured')
            missed += 1
        elif not RELATIONS[relation](figures[metric], float(value)):
            print(f'   MISSED {name} {metric}: {figures[metric]:.4g}, has to be {relation} {value}')
            missed += 1
    return 1 if missed else 0


sys.exit(main())
