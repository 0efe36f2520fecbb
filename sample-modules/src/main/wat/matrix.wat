;; Multiplies two matrices of 96 by 96 doubles and prints the bits of the sum: floating point and strides.
;; expect: exit 0
(module
  ;; include: print
  ;; From 65536 on, 73728 bytes each: A and B.
  (memory (export "memory") 4)
  (data (i32.const 256) "sum \00")
  (global $a i32 (i32.const 65536))
  (global $b i32 (i32.const 139264))

  (func $cell (param $base i32) (param $row i32) (param $column i32) (result i32)
    (i32.add (local.get $base)
      (i32.shl
        (i32.add (i32.mul (local.get $row) (i32.const 96)) (local.get $column))
        (i32.const 3))))

  (func $fill
    (local $i i32)
    (local.set $i (i32.const 0))
    (loop $next
      (f64.store (i32.add (global.get $a) (i32.shl (local.get $i) (i32.const 3)))
        (f64.div (f64.convert_i32_u (local.get $i)) (f64.const 7)))
      (f64.store (i32.add (global.get $b) (i32.shl (local.get $i) (i32.const 3)))
        (f64.sub (f64.const 1000) (f64.convert_i32_u (local.get $i))))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $i) (i32.const 9216)))))

  (func $dot (param $row i32) (param $column i32) (result f64)
    (local $k i32)
    (local $sum f64)
    (loop $next
      (local.set $sum
        (f64.add (local.get $sum)
          (f64.mul
            (f64.load (call $cell (global.get $a) (local.get $row) (local.get $k)))
            (f64.load (call $cell (global.get $b) (local.get $k) (local.get $column))))))
      (local.set $k (i32.add (local.get $k) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $k) (i32.const 96))))
    (local.get $sum))

  (func (export "_start")
    (local $row i32)
    (local $column i32)
    (local $sum f64)
    (call $fill)
    (loop $rows
      (local.set $column (i32.const 0))
      (loop $columns
        (local.set $sum (f64.add (local.get $sum) (call $dot (local.get $row) (local.get $column))))
        (local.set $column (i32.add (local.get $column) (i32.const 1)))
        (br_if $columns (i32.lt_u (local.get $column) (i32.const 96))))
      (local.set $row (i32.add (local.get $row) (i32.const 1)))
      (br_if $rows (i32.lt_u (local.get $row) (i32.const 96))))
    (call $say (i32.const 256))
    (call $say_bits (i64.reinterpret_f64 (local.get $sum)))
    (call $new_line)))
