;; Walks a list, multiplies small matrices, runs a state machine and sums it all up by CRC-16: work of every kind.
;; expect: exit 0
(module
  ;; include: print
  ;; 4096: 256 list nodes of 8 bytes (next, value); 8192: two matrices of 12 by 12 words;
  ;; 512: the text the state machine reads.
  (memory (export "memory") 1)
  (data (i32.const 256) "crc \00")
  (data (i32.const 512) "12,-7,3.25,+0.5e3,oops,1e,-,.5,42,9.e-1,0x1f,77e+02,,8\00")
  (global $crc (mut i32) (i32.const 0xffff))

  ;; CRC-16/CCITT-FALSE, bit by bit (polynomial 0x1021).
  (func $sum_byte (param $byte i32)
    (local $bit i32)
    (global.set $crc
      (i32.xor (global.get $crc) (i32.shl (i32.and (local.get $byte) (i32.const 255)) (i32.const 8))))
    (local.set $bit (i32.const 8))
    (loop $next
      (global.set $crc
        (i32.and (i32.const 0xffff)
          (i32.xor (i32.shl (global.get $crc) (i32.const 1))
            (select (i32.const 0x1021) (i32.const 0)
              (i32.and (global.get $crc) (i32.const 0x8000))))))
      (local.set $bit (i32.sub (local.get $bit) (i32.const 1)))
      (br_if $next (local.get $bit))))
  (func $sum (param $value i32)
    (call $sum_byte (local.get $value))
    (call $sum_byte (i32.shr_u (local.get $value) (i32.const 8)))
    (call $sum_byte (i32.shr_u (local.get $value) (i32.const 16)))
    (call $sum_byte (i32.shr_u (local.get $value) (i32.const 24))))

  ;; Node i is followed by node (i * 97 + 13) mod 256, so that the walk jumps about; 0 ends it.
  (func $build_list (param $seed i32)
    (local $i i32)
    (loop $next
      (i32.store offset=4096 (i32.shl (local.get $i) (i32.const 3))
        (i32.and
          (i32.add (i32.mul (local.get $i) (i32.const 97)) (i32.const 13))
          (i32.const 255)))
      (i32.store offset=4100 (i32.shl (local.get $i) (i32.const 3))
        (i32.mul (i32.xor (local.get $i) (local.get $seed)) (i32.const 2654435761)))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $i) (i32.const 256)))))
  (func $walk_list (result i32)
    (local $node i32)
    (local $largest i32)
    (local.set $node (i32.const 13))
    (block $end
      (loop $next
        (if (i32.gt_u
              (i32.load offset=4100 (i32.shl (local.get $node) (i32.const 3)))
              (local.get $largest))
          (then
            (local.set $largest
              (i32.load offset=4100 (i32.shl (local.get $node) (i32.const 3))))))
        (br_if $end (i32.eqz (local.get $node)))
        (local.set $node (i32.load offset=4096 (i32.shl (local.get $node) (i32.const 3))))
        (br $next)))
    (local.get $largest))

  (func $multiply (param $seed i32) (result i32)
    (local $i i32) (local $j i32) (local $k i32) (local $cell i32) (local $total i32)
    (loop $fill
      (i32.store offset=8192 (i32.shl (local.get $i) (i32.const 2))
        (i32.add (i32.mul (local.get $i) (local.get $seed)) (i32.const 5)))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $fill (i32.lt_u (local.get $i) (i32.const 288))))
    (local.set $i (i32.const 0))
    (loop $rows
      (local.set $j (i32.const 0))
      (loop $columns
        (local.set $cell (i32.const 0))
        (local.set $k (i32.const 0))
        (loop $dot
          (local.set $cell
            (i32.add (local.get $cell)
              (i32.mul
                (i32.load offset=8192
                  (i32.shl (i32.add (i32.mul (local.get $i) (i32.const 12)) (local.get $k)) (i32.const 2)))
                (i32.load offset=8768
                  (i32.shl (i32.add (i32.mul (local.get $k) (i32.const 12)) (local.get $j)) (i32.const 2))))))
          (local.set $k (i32.add (local.get $k) (i32.const 1)))
          (br_if $dot (i32.lt_u (local.get $k) (i32.const 12))))
        (local.set $total (i32.rotl (i32.add (local.get $total) (local.get $cell)) (i32.const 5)))
        (local.set $j (i32.add (local.get $j) (i32.const 1)))
        (br_if $columns (i32.lt_u (local.get $j) (i32.const 12))))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $rows (i32.lt_u (local.get $i) (i32.const 12))))
    (local.get $total))

  ;; States: 0 begin, 1 sign, 2 digits, 3 fraction, 4 exponent, 5 its digits, 6 wrong. Gives how many
  ;; of the words are numbers.
  (func $step (param $state i32) (param $c i32) (result i32)
    (if (i32.lt_u (i32.sub (local.get $c) (i32.const 48)) (i32.const 10))
      (then
        (block $exponent
          (block $fraction
            (block $digits
              (br_table $digits $digits $digits $fraction $exponent $exponent (local.get $state)))
            (return (i32.const 2)))
          (return (i32.const 3)))
        (return (select (i32.const 6) (i32.const 5) (i32.eq (local.get $state) (i32.const 6))))))
    (if (i32.or (i32.eq (local.get $c) (i32.const 43)) (i32.eq (local.get $c) (i32.const 45)))
      (then
        (if (i32.eqz (local.get $state)) (then (return (i32.const 1))))
        (if (i32.eq (local.get $state) (i32.const 4)) (then (return (i32.const 4))))))
    (if (i32.and (i32.eq (local.get $c) (i32.const 46)) (i32.lt_u (local.get $state) (i32.const 3)))
      (then (return (i32.const 3))))
    (if (i32.and
          (i32.eq (local.get $c) (i32.const 101))
          (i32.lt_u (i32.sub (local.get $state) (i32.const 2)) (i32.const 2)))
      (then (return (i32.const 4))))
    (i32.const 6))
  (func $count_numbers (result i32)
    (local $at i32) (local $c i32) (local $state i32) (local $numbers i32)
    (local.set $at (i32.const 512))
    (loop $next
      (local.set $c (i32.load8_u (local.get $at)))
      (if (i32.or (i32.eq (local.get $c) (i32.const 44)) (i32.eqz (local.get $c)))
        (then
          (if (i32.or
                (i32.lt_u (i32.sub (local.get $state) (i32.const 2)) (i32.const 2))
                (i32.eq (local.get $state) (i32.const 5)))
            (then (local.set $numbers (i32.add (local.get $numbers) (i32.const 1)))))
          (local.set $state (i32.const 0)))
        (else (local.set $state (call $step (local.get $state) (local.get $c)))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br_if $next (local.get $c)))
    (local.get $numbers))

  (func (export "_start")
    (local $round i32)
    (loop $next
      (call $build_list (local.get $round))
      (call $sum (call $walk_list))
      (call $sum (call $multiply (local.get $round)))
      (call $sum (call $count_numbers))
      (local.set $round (i32.add (local.get $round) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $round) (i32.const 300))))
    (call $say (i32.const 256))
    (call $say_number (i64.extend_i32_u (global.get $crc)))
    (call $new_line)))
