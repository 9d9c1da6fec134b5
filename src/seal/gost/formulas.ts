/**
 * Formulas for the points of a curve y² = x³ − 3x + b, named as in the Explicit-Formulas Database (hyperelliptic.org/EFD). In
 * Jacobian coordinates, x = X/Z² and y = Y/Z³, a sum of two equal or opposite points has Z3 = 0, and so has all that is made from
 * it: who uses these formulas looks at Z in the end.
 */

/** shortw/jacobian-3, dbl-2001-b (Bernstein 2001): 3M + 5S. */
const doubling = `
  delta = Z1^2
  gamma = Y1^2
  beta = X1*gamma
  t0 = X1-delta
  t1 = X1+delta
  t2 = t0*t1
  alpha = carry(3*t2)
  t3 = Y1+Z1
  t4 = t3^2
  Z3 = carry(t4-gamma-delta)
  t5 = alpha^2
  X3 = carry(t5-8*beta)
  t6 = 4*beta-X3
  t7 = alpha*t6
  t8 = gamma^2
  Y3 = carry(t7-8*t8)`;

/** shortw/jacobian-3, add-1998-cmo-2 (Cohen, Miyaji, Ono 1998): 12M + 4S. */
const addition = `
  Z1Z1 = Z1^2
  Z2Z2 = Z2^2
  U1 = X1*Z2Z2
  U2 = X2*Z1Z1
  t0 = Z2*Z2Z2
  S1 = Y1*t0
  t1 = Z1*Z1Z1
  S2 = Y2*t1
  t2 = Z1*Z2
  H = U2-U1
  Z3 = t2*H
  HH = H^2
  HHH = H*HH
  r = S2-S1
  V = U1*HH
  t3 = r^2
  X3 = carry(t3-HHH-2*V)
  t4 = S1*HHH
  t5 = V-X3
  t6 = r*t5
  Y3 = carry(t6-t4)`;

/** The same with Z2 = 1: 8M + 3S; with the other sign of Y2 it subtracts the second point. */
const mixedAddition = (sign: '' | '-'): string => `
  Z1Z1 = Z1^2
  U2 = X2*Z1Z1
  t1 = Z1*Z1Z1
  S2 = Y2*t1
  H = U2-X1
  HH = H^2
  HHH = H*HH
  r = ${sign}S2-Y1
  V = X1*HH
  Z3 = Z1*H
  t3 = r^2
  X3 = carry(t3-HHH-2*V)
  t4 = Y1*HHH
  t5 = V-X3
  t6 = r*t5
  Y3 = carry(t6-t4)`;

// Affine points whose x differ are added with Z1 = 1/(x2 − x1) given (shortw, affine addition: 2M + 1S).

const gap = `
  Z3 = carry(X2-X1)`;

const affineAddition = `
  t0 = Y2-Y1
  lambda = t0*Z1
  t1 = lambda^2
  X3 = carry(t1-X1-X2)
  t2 = X2-X3
  t3 = lambda*t2
  Y3 = carry(t3-Y2)`;

/** By the name of their functions. */
export const formulas = {
  double: doubling,
  add: addition,
  plus: mixedAddition(''),
  minus: mixedAddition('-'),
  gap,
  join: affineAddition,
} as const;
